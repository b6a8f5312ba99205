/** A scrolled list of which only the rows near its view are drawn: what was measured of it, as state. */
import { drawn, reveal, type Drawn } from './tableWindow';

export class RowWindow {
  /** The element that scrolls. */
  view = $state<HTMLElement>();
  viewHeight = $state(0);
  headHeight = $state(0);
  private rowHeight = $state(0);
  private scrolled = $state(0);
  private readonly count: () => number;
  readonly shown: Drawn = $derived.by(() => drawn(this.count(), this.rowHeight, this.scrolled, this.viewHeight));

  constructor(count: () => number) {
    this.count = count;
  }

  /** How high the rows are that are not drawn above. */
  get gapAbove(): number {
    return this.shown.first * this.rowHeight;
  }

  /** How high the rows are that are not drawn below. */
  get gapBelow(): number {
    return (this.count() - this.shown.last) * this.rowHeight;
  }

  /** Whole rows in one view, less the one that is kept in sight when a page is turned. */
  get page(): number {
    return Math.max(1, Math.floor((this.viewHeight - this.headHeight) / (this.rowHeight || 1)) - 1);
  }

  /** Every row has the height of the token; measuring the first one drawn follows zoom and text size. */
  readonly measure = (row: HTMLElement): (() => void) => {
    const take = () => (this.rowHeight = row.getBoundingClientRect().height);
    // At once, too: a list may be entered far down before the observer first reports.
    take();
    const observer = new ResizeObserver(take);
    observer.observe(row);
    return () => observer.disconnect();
  };

  readonly follow = (): void => {
    this.scrolled = this.view?.scrollTop ?? 0;
  };

  /** Brings a row wholly into view, between as many lines of head and foot as are pinned. */
  show(row: number, pinned: number): void {
    const to = reveal(row, this.rowHeight, this.scrolled, this.viewHeight - this.headHeight * pinned);
    if (to === null || !this.view) return;
    this.view.scrollTop = to;
    this.follow();
  }
}
