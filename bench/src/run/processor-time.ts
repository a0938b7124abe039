/** Milliseconds of processor time this process has used, by all its threads: those of the engine and a solver included. */
export function processorMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
