import { describe, expect, it } from 'vitest';
import type { SessionController } from '../shell/session-controller.ts';
import { Late } from './late.ts';

/** Something whose loading ends, well or not, when `arrive` is called. */
function late() {
  const controller = {
    session: 'first',
    load: (loading: () => Promise<unknown>) => loading().catch(() => undefined),
  };
  const waiting: ((isThere: boolean) => void)[] = [];
  let made = 0;
  const part = new Late(controller as unknown as SessionController, async () => {
    const isThere = await new Promise<boolean>((done) => waiting.push(done));
    if (!isThere) throw new TypeError('Failed to fetch dynamically imported module');
    return () => ({ number: (made += 1) });
  });
  const arrive = (isThere: boolean): void => waiting.splice(0).forEach((done) => done(isThere));
  return { part, controller, arrive };
}

describe('what is asked of something that is loaded later', () => {
  it('is done once it is there, and at once from then on', async () => {
    const { part, arrive } = late();
    const heard: number[] = [];
    const asking = part.ask(({ number }) => heard.push(number));
    expect(part.now).toBeNull();
    arrive(true);
    await asking;
    void part.ask(({ number }) => heard.push(number));
    expect(heard).toEqual([1, 1]);
  });

  it('is done in the order in which it was asked, of one alone', async () => {
    const { part, arrive } = late();
    const heard: string[] = [];
    const asking = ['a', 'b'].map((name) => part.ask(({ number }) => heard.push(`${name}${number}`)));
    arrive(true);
    await Promise.all(asking);
    expect(heard).toEqual(['a1', 'b1']);
  });

  it('is not done for a session that came meanwhile', async () => {
    const { part, controller, arrive } = late();
    const heard: number[] = [];
    const asking = part.ask(({ number }) => heard.push(number));
    controller.session = 'second';
    arrive(true);
    await asking;
    expect(heard).toEqual([]);
  });

  it('can be asked again after it could not be loaded', async () => {
    const { part, arrive } = late();
    const heard: number[] = [];
    const first = part.ask(({ number }) => heard.push(number));
    arrive(false);
    await first;
    const second = part.ask(({ number }) => heard.push(number));
    arrive(true);
    await second;
    expect(heard).toEqual([1]);
  });
});
