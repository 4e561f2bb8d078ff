/** Ctrl-C reaches us twice: from the terminal, and passed on by npm. */
const sameRequestMs = 1000;

/** Calls `gently` at the first Ctrl-C, SIGTERM, hang-up, or end of the npm that started us; `atOnce` at the second. */
export function onStopRequest(actions: { gently: () => Promise<void>; atOnce: () => void }): void {
  let first: number | undefined;
  const request = () => {
    const now = performance.now();
    if (first === undefined) {
      first = now;
      void actions.gently();
    } else if (now - first > sameRequestMs) {
      actions.atOnce();
    }
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, request);
  // npm killed by force passes nothing on; started by hand, our parent may leave us as it likes.
  if (process.env['npm_lifecycle_event'] === undefined) return;
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent && first === undefined) request();
  }, 500).unref();
}
