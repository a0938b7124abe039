import { catalogue } from '../words.ts';
import { english } from './page-words-en.ts';
import { chinese } from './page-words-zh.ts';

/** Words of the pages and sheets that the desk loads when they are needed. */
export const pageWords = catalogue('deskPages', chinese, english);

export type PageWords = ReturnType<typeof pageWords>;
