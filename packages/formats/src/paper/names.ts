import { isOffice } from '@lunzhi/core/internal';

const TWO_CHARACTERS = /^(\p{Script=Han})(\p{Script=Han})$/u;

/** A name in a cell: one of two characters is as wide as one of three (吴 刚 with a full-width blank), unless it is that of an office (县长). */
export const spacedName = (name: string): string =>
  isOffice(name) ? name : name.replace(TWO_CHARACTERS, '$1　$2');
