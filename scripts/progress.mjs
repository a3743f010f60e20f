// One line that says what is going on and for how long: rewritten every second on a terminal, once
// in ten seconds in a log. On stderr, so that a script's own output stays its own.

const inLogEveryMs = 10_000;

/** Answers the function that ends the line: `finish('done')`. */
export function startProgress(words) {
  const { stderr } = process;
  const beganAt = performance.now();
  const seconds = () => `${Math.round((performance.now() - beganAt) / 1000)} s`;
  const [before, after] = stderr.isTTY ? ['\r', ''] : ['', '\n'];
  const show = (text) => stderr.write(`${before}${words} … ${text}`);
  show(after);
  const timer = setInterval(
    () => show(`${seconds()} ${after}`),
    stderr.isTTY ? 1000 : inLogEveryMs,
  );
  return (ending) => {
    clearInterval(timer);
    show(`${ending} (${seconds()})\n`);
  };
}
