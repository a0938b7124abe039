import { isDate } from '../dates/civil.ts';
import type { Language } from '../document/schema.ts';
import { BadOptionError } from '../solve/backend.ts';
import type { Scene } from './scene.ts';
import { shown } from '../document/shown.ts';
import { type SessionState, hasScene } from './state.ts';

/** What can be told a session at any time; what is left out stays. */
export interface Settings {
  /** Of all sentences. */
  readonly language?: Language;
  /** The day that counts as today, ISO; past days cannot be edited. */
  readonly today?: string;
}

/** @throws BadOptionError */
export function checkSettings({ language, today }: Settings): void {
  if (language !== undefined && language !== 'zh-CN' && language !== 'en')
    throw new BadOptionError(`language is ${shown(language)}.\nMaybe give zh-CN or en.`);
  if (today !== undefined && !(typeof today === 'string' && isDate(today)))
    throw new BadOptionError(`today is ${shown(today)}.\nMaybe give a day that exists, as 2024-03-01.`);
}

const scenes = new WeakMap<Scene, Scene>();
const states = new WeakMap<SessionState, SessionState>();

/** The other of two that say the same; states that share a scene share the other one too. */
function other<Item extends object>(pairs: WeakMap<Item, Item>, item: Item, make: () => Item): Item {
  let found = pairs.get(item);
  if (!found) {
    pairs.set(item, (found = make()));
    pairs.set(found, item);
  }
  return found;
}

/**
 * A state as it reads in a language; in none in particular, as it was made. What is worked out for a state or a scene is
 * kept by it, sentences too, so that one in another language is another.
 */
export function spokenIn(state: SessionState, language: Language | undefined): SessionState {
  if (!hasScene(state) || language === undefined || state.scene.language === language) return state;
  const { scene } = state;
  return other(states, state, () => ({
    ...state,
    scene: other(scenes, scene, () => ({ ...scene, language })),
  }));
}
