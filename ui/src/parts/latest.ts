/**
 * Asking as somebody types: only after a pause, and only the answer to the last question counts. A slow answer to an
 * earlier one is dropped, whatever it says.
 */
export class Latest<T> {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private turn = 0;
  private readonly pauseMs: number;

  constructor(pauseMs: number) {
    this.pauseMs = pauseMs;
  }

  /** Asks after the pause, in place of whatever was to be asked or is still unanswered. */
  ask(asking: () => Promise<T>, onanswer: (answer: T) => void, onwrong: (error: unknown) => void): void {
    const turn = this.stop();
    this.timer = setTimeout(() => {
      asking().then(
        (answer) => {
          if (turn === this.turn) onanswer(answer);
        },
        (error: unknown) => {
          if (turn === this.turn) onwrong(error);
        },
      );
    }, this.pauseMs);
  }

  /** Asks nothing more and takes no answer any more. */
  stop(): number {
    clearTimeout(this.timer);
    this.turn += 1;
    return this.turn;
  }
}

/** Long enough for an amount to be typed through, short enough not to be waited for. */
export const PREVIEW_PAUSE_MS = 250;
