/** What pages tell each other: who has what open. */
interface TabMessage {
  /** `who` asks the others to answer `here`. */
  readonly type: 'who' | 'here' | 'gone';
  readonly id: string;
  readonly key: string | null;
}

const PREFIX = 'lunzhi-page-';

/** How long to wait for pages that answer, where a browser does not know who is there. */
const PATIENCE = 300;

interface Channel {
  postMessage(message: unknown): void;
  onmessage: ((event: MessageEvent) => void) | null;
}

/** Nobody hears it: what a page has whose browser keeps pages apart. */
const silence: Channel = { postMessage: () => undefined, onmessage: null };

function channelOf(): Channel {
  try {
    return new BroadcastChannel('lunzhi');
  } catch {
    return silence;
  }
}

/** Pages served without TLS have no locks. */
const locks = (): LockManager | undefined => (navigator as { readonly locks?: LockManager }).locks;

/** This page among the others of the same browser. */
export class Tabs {
  /** Of this page, as no other has it. */
  readonly id: string;
  readonly #channel: Channel;
  readonly #onChange: () => void;
  #key: string | null = null;
  #others = new Set<string>();
  #heard: Set<string> | null = null;

  /** @param onChange called when others open what is open here, or leave it */
  constructor(onChange: () => void) {
    this.id = [...crypto.getRandomValues(new Uint32Array(3))].map((part) => part.toString(36)).join('-');
    this.#onChange = onChange;
    this.#channel = channelOf();
    this.#channel.onmessage = ({ data }) => this.#hear(data as TabMessage);
    // held as long as the page lives, however it ends
    void locks()
      ?.request(PREFIX + this.id, () => new Promise(() => undefined))
      .catch(() => undefined);
    addEventListener('pagehide', () => this.#say('gone'));
    // one that has crashed says nothing: who comes back to this page asks anew
    addEventListener('focus', () => {
      if (this.#others.size > 0) this.open(this.#key);
    });
  }

  /** How many other pages have open what is open here. */
  get others(): number {
    return this.#others.size;
  }

  /** @param key the same on every page for the same thing; `null` for nothing */
  open(key: string | null): void {
    if (key !== this.#key) this.#say('gone');
    this.#key = key;
    if (this.#others.size > 0) {
      this.#others = new Set();
      this.#onChange();
    }
    this.#say('who');
  }

  /** The ids of all pages that live. */
  async living(): Promise<ReadonlySet<string>> {
    const manager = locks();
    if (manager) {
      const { held = [] } = await manager.query();
      return new Set(
        held.flatMap(({ name }) => (name?.startsWith(PREFIX) ? [name.slice(PREFIX.length)] : [])),
      );
    }
    this.#heard = new Set([this.id]);
    this.#channel.postMessage({ type: 'who', id: this.id, key: null } satisfies TabMessage);
    await new Promise((resolve) => setTimeout(resolve, PATIENCE));
    return this.#heard;
  }

  #say(type: TabMessage['type']): void {
    if (this.#key !== null)
      this.#channel.postMessage({ type, id: this.id, key: this.#key } satisfies TabMessage);
  }

  #hear({ type, id, key }: TabMessage): void {
    this.#heard?.add(id);
    if (type === 'who')
      this.#channel.postMessage({ type: 'here', id: this.id, key: this.#key } satisfies TabMessage);
    const isSame = type !== 'gone' && key !== null && key === this.#key;
    if (this.#others.has(id) === isSame) return;
    if (isSame) this.#others.add(id);
    else this.#others.delete(id);
    this.#onChange();
  }
}
