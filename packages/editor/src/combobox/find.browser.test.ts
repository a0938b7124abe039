import { describe, expect, it } from 'vitest';
import { finds, initialsOf } from './find.ts';

const leader = { name: '副县长（农业农村）', post: '副县长', rank: 7, initials: '' };

describe('initialsOf', () => {
  it('reads posts as they are spoken', () => {
    expect(initialsOf('副县长')).toBe('fxz');
    expect(initialsOf('县委常委、统战部部长')).toBe('xwcwtzbbz');
    expect(initialsOf('县人民检察院检察长')).toBe('xrmjcyjcz');
    expect(initialsOf('阿坝座')).toBe('abz');
    expect(initialsOf('纪委机关')).toBe('jwjg');
    expect(initialsOf('恩施、欧家、日新、二塘')).toBe('esojrxet');
  });

  it('keeps letters and digits, leaves out marks', () => {
    expect(initialsOf('A座（二）')).toBe('aze');
  });
});

describe('finds', () => {
  it('by characters of name and post, in any order of words', () => {
    expect(finds(leader, '农业')).toBe(true);
    expect(finds(leader, '县长 农村')).toBe(true);
    expect(finds(leader, '书记')).toBe(false);
    expect(finds(leader, '县长 书记')).toBe(false);
  });

  it('by initials, its own before those of the characters', () => {
    expect(finds(leader, 'FXZ')).toBe(true);
    expect(finds(leader, 'nync')).toBe(true);
    expect(finds({ ...leader, name: '单某', initials: 'sm' }, 'sm')).toBe(true);
    expect(finds({ ...leader, name: '单某', initials: 'sm' }, 'dm')).toBe(false);
  });

  it('by what was typed in full width', () => {
    expect(finds(leader, 'ｆｘｚ')).toBe(true);
    expect(finds(leader, '０７')).toBe(true);
    expect(finds({ ...leader, post: '县长（Ａ组）' }, '(a组)')).toBe(true);
  });

  it('by number, with or without a zero before it', () => {
    expect(finds(leader, '7')).toBe(true);
    expect(finds(leader, '07')).toBe(true);
    expect(finds(leader, '17')).toBe(false);
    expect(finds({ ...leader, rank: 17 }, '7')).toBe(false);
  });

  it('everybody when nothing is typed', () => {
    expect(finds(leader, '  ')).toBe(true);
  });
});
