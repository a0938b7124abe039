import { keyOf, nearest } from '@lunzhi/core/internal';

/** A member of a list of the roster's document. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

export type NamedList = 'townships' | 'sectors' | 'projects' | 'departments';

/** What a name in a cell stands for. */
export type NameReading =
  | { readonly found: Named; readonly isShort: boolean }
  | { readonly candidates: readonly Named[] }
  | { readonly nearest: Named | undefined };

/** What ends a name, and is left out when people talk. */
const ENDING: Readonly<Record<NamedList, RegExp>> = {
  townships: /(?:镇|乡|街道办事处|街道|林场|农场|场)$/,
  sectors: /(?:工作|领域|战线|行业)$/,
  projects: /(?:项目|工程|建设)$/,
  departments: /$^/,
};

/** Offices of a township: 白牙市镇人民政府. */
const OFFICE = /(?:人民政府|政府|党委|信访办|综治办|党政办)$/;

/** Whether the characters of a short form stand in a name in their order, the first at its beginning: 劳动社保 in 劳动和社会保障. */
export function standsIn(short: string, name: string): boolean {
  if (short.length < 3 || short[0] !== name[0]) return false;
  let at = -1;
  return Array.from(short).every((character) => (at = name.indexOf(character, at + 1)) >= 0);
}

/** 人社局 and 人力资源和社会保障局 end alike as well. */
const abbreviates = (short: string, name: string): boolean =>
  short[short.length - 1] === name[name.length - 1] && standsIn(short, name);

/** The members of a list by all that they are called. */
export class NameFinder {
  private readonly list: NamedList;
  private readonly place: string;
  private readonly members: readonly Named[];
  private readonly byKey = new Map<string, Named>();

  /** @param place name of the county, which may stand before the name: 东安县白牙市镇 */
  constructor(list: NamedList, members: readonly Named[] = [], place = '') {
    this.list = list;
    this.place = keyOf(place);
    this.members = members;
    for (const own of [...members].reverse())
      for (const written of [own.id, own.name])
        for (const key of this.keysOf(written)) this.byKey.set(key, own);
  }

  /** A name with and without the county before it. */
  private keysOf(written: string): string[] {
    const key = keyOf(written).replace(this.list === 'townships' ? OFFICE : /$^/, '');
    const own = this.place !== '' && key.startsWith(this.place) ? key.slice(this.place.length) : key;
    const bare = own.replace(/^[县市区](?=..)/, '');
    return [key, own, bare];
  }

  private stem(key: string): string {
    return key.replace(ENDING[this.list], '');
  }

  /** Whether a text names the county and nothing in it. */
  isPlace(written: string): boolean {
    return this.place !== '' && keyOf(written).endsWith(this.place);
  }

  find(written: string): NameReading {
    const keys = this.keysOf(written);
    const [, own, bare] = keys as [string, string, string];
    const exact = keys.map((key) => this.byKey.get(key)).find((found) => found !== undefined);
    if (exact !== undefined)
      return { found: exact, isShort: this.list === 'townships' && OFFICE.test(keyOf(written)) };
    const called = (test: (key: string) => boolean): Named[] =>
      this.members.filter((member) => [member.id, member.name].some((name) => this.keysOf(name).some(test)));
    const likely = [
      called((key) => this.stem(key) === bare && bare.length > 1),
      called((key) => key.length > 2 && own.includes(key)),
      this.list === 'departments' ? called((key) => abbreviates(bare, key)) : [],
    ].find((members) => members.length > 0);
    if (likely !== undefined)
      return likely.length === 1 ? { found: likely[0]!, isShort: true } : { candidates: likely };
    const near = nearest(bare, this.byKey.keys());
    return { nearest: near === undefined ? undefined : this.byKey.get(near) };
  }
}
