const WIDTH = 24;

/** A bar on a terminal, nothing elsewhere but a line per step. */
export function progressLine(stream: {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}): (done: number, all: number, what: string) => void {
  return (done, all, what) => {
    const full = all > 0 ? Math.floor((WIDTH * done) / all) : WIDTH;
    const bar = '█'.repeat(full) + '░'.repeat(WIDTH - full);
    if (stream.isTTY) stream.write(`\r\u001b[2K${bar} ${done}/${all} ${what}${done === all ? '\n' : ''}`);
    else stream.write(`${done}/${all} ${what}\n`);
  };
}
