import { advice, findChromium } from './chromium.js';

/** Fails before the first browser test when there is no browser, with words that say what to do. */
export default function setup() {
  if (findChromium() === undefined) throw new Error(advice);
}
