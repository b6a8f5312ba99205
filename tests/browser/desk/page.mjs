/**
 * What Tauri puts into the real window before the page's own script: the way to the commands, as on Windows, and a
 * frozen `Object.prototype`. It also counts the commands not answered yet and the pauses after which one is asked, by
 * which a test knows that a screen has everything, and the steps that long ones told. This function runs in the page,
 * so it stands alone.
 */
export function standInForTauri() {
  const IPC = 'http://ipc.localhost';
  /** @type {Map<number, (told: unknown) => unknown>} */
  const callbacks = new Map();
  const events = new EventSource(`${IPC}/__events`);
  // A channel's first message would be lost before the stream is open.
  const listening = new Promise((opened) => events.addEventListener('open', opened, { once: true }));
  events.onmessage = (event) => {
    const { id, index, message } = JSON.parse(event.data);
    waiting.steps += 1;
    callbacks.get(id)?.({ index, message });
  };
  const waiting = { commands: 0, pauses: 0, steps: 0 };

  /** @param {string} command @param {unknown} given */
  async function invoke(command, given = {}) {
    waiting.commands += 1;
    try {
      await listening;
      const headers = { 'Content-Type': 'application/json' };
      const answer = await fetch(`${IPC}/${command}`, { method: 'POST', headers, body: JSON.stringify(given, asSent) });
      const told = await answer.json();
      if (answer.headers.get('Tauri-Response') !== 'ok') throw told;
      return told;
    } finally {
      waiting.commands -= 1;
    }
  }

  // What is asked only after a pause in the typing is as good as asked; longer timers are the day's own.
  const LONGEST_PAUSE_MS = 1000;
  const [startTimer, stopTimer] = [window.setTimeout.bind(window), window.clearTimeout.bind(window)];
  /** @type {Set<number>} */
  const pauses = new Set();
  /** @param {number | undefined} timer */
  const ended = (timer) => {
    if (timer !== undefined) pauses.delete(timer);
    waiting.pauses = pauses.size;
  };
  /** @param {TimerHandler} does @param {number} [after] @param {...unknown} given */
  const pause = (does, after = 0, ...given) => {
    if (typeof does !== 'function' || after > LONGEST_PAUSE_MS) return startTimer(does, after, ...given);
    const timer = startTimer(() => {
      // Whatever it asks is counted before it stops being counted itself.
      try {
        does(...given);
      } finally {
        ended(timer);
      }
    }, after);
    pauses.add(timer);
    waiting.pauses = pauses.size;
    return timer;
  };
  Object.assign(window, { setTimeout: pause, clearTimeout: (/** @type {number | undefined} */ timer) => (stopTimer(timer), ended(timer)) });

  /** A channel travels as its own short name. @param {string} _ @param {any} value */
  function asSent(_, value) {
    const own = '__TAURI_TO_IPC_KEY__';
    return value !== null && typeof value === 'object' && own in value ? value[own]() : value;
  }

  /** @param {(told: unknown) => unknown} callback @param {boolean} once */
  function transformCallback(callback, once) {
    const id = crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;
    callbacks.set(id, (told) => {
      if (once) callbacks.delete(id);
      return callback(told);
    });
    return id;
  }

  const value = {
    invoke,
    transformCallback,
    unregisterCallback: (/** @type {number} */ id) => callbacks.delete(id),
    metadata: { currentWindow: { label: 'main' }, currentWebview: { windowLabel: 'main', label: 'main' } },
  };
  Object.defineProperty(window, '__TAURI_INTERNALS__', { value });
  Object.defineProperty(window, '__waiting', { value: waiting });
  Object.defineProperty(window, '__TAURI_EVENT_PLUGIN_INTERNALS__', { value: { unregisterListener: () => undefined } });
  Object.freeze(Object.prototype);
}
