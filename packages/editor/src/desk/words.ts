import { catalogue } from '../words.ts';
import { english } from './words-en.ts';
import { chinese } from './words-zh.ts';

/** Words of the reception desk around what its session says. */
export const receptionWords = catalogue('desk', chinese, english);

export type ReceptionWords = ReturnType<typeof receptionWords>;
