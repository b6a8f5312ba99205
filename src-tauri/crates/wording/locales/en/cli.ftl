### The words of the command line diemsang, ids beginning with cli-.
