/** A window is left open for days: whoever looks at it again must not find yesterday's date in it. */

const LOOK_MS = 60_000;

/**
 * Calls back when the window is looked at again and when the day turns, until the returned function is called. The day is
 * looked up every minute: a laptop that was asleep at midnight notices soon after it wakes.
 */
export function onDayTurn(turned: () => void): () => void {
  const dayNow = () => new Date().toDateString();
  let last = dayNow();
  const look = () => {
    if (dayNow() === last) return;
    last = dayNow();
    turned();
  };
  const seen = () => {
    if (document.visibilityState === 'visible') turned();
  };
  const timer = setInterval(look, LOOK_MS);
  document.addEventListener('visibilitychange', seen);
  return () => {
    clearInterval(timer);
    document.removeEventListener('visibilitychange', seen);
  };
}
