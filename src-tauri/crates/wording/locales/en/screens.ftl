### Screens: titles (screen-…), navigation (nav-…), labels (label-…), the hint strip at the foot (hint-…).

## Navigation

nav-label = Main tasks
nav-today = Today
nav-groups = Groups
nav-load = Load data
nav-exchange = Exchange
nav-province = Province
nav-narrow = Narrow the sidebar
nav-widen = Widen the sidebar

## Titles

screen-today = Today
screen-groups = Savings and credit groups
screen-group = Group { $name }
screen-load = Load report 31
screen-exchange = Exchange bundles
screen-province = The whole province

## Labels

label-language = Language
label-incident = Incident number: { $number }. Read it out when you ask for help.
label-understood = Understood
label-dismiss = Hide this message
label-stop = Stop
label-drop-here = Drop the file on this window
label-date-form = dd/mm/yyyy
label-finding-stops = To be mended before loading
label-finding-watch = To be looked at
label-finding-known = Known and harmless

## Hint strip

hint-money = Type 1500 for 1,500 đ, 1500k for 1,500,000 đ, 12m for 12,000,000 đ
hint-date = Type eight digits: 15012026 is 15/01/2026
hint-path = Type or paste a path, for example D:\Data\Report31.xlsx
hint-grid = Type an amount, then Enter for the next cell; = takes the amount due
hint-copy-figure = Enter or a click copies the figure
hint-caps-lock = Caps Lock is on
hint-not-money = Not an amount yet: digits only, for example 150000
hint-too-large = The amount is too large
hint-not-a-date = There is no such day: type day, month, year, for example 15012026
hint-key-next = next field
hint-key-back = field before
hint-key-save = save
hint-key-out = back
hint-key-search = find
