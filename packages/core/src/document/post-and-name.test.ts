import { describe, expect, it } from 'vitest';
import { saysPost } from './post-and-name.ts';

describe('a name that says its post already', () => {
  it.each([
    ['县政协主席', '县政协主席'],
    ['县委宣传部部长', '县委常委、宣传部部长'],
    ['副县长（农业农村）', '副县长'],
    ['县政协副主席（农业）', '县政协党组成员、副主席'],
    ['统战部部长', '县委常委、县委统战部部长'],
    ['县检察院检察长', '县人民检察院党组书记'],
    ['二级调研员(信访)', '县政府二级调研员'],
    ['县公安局局长', '副县长'],
    ['场长', ''],
  ])('%s, %s', (name, post) => {
    expect(saysPost(name, post)).toBe(true);
  });

  it.each([
    ['某某', '县政协副主席'],
    ['领导01', '县委书记'],
    ['', '县委书记'],
    ['（代）', '县委书记'],
  ])('is not %j of %s', (name, post) => {
    expect(saysPost(name, post)).toBe(false);
  });
});
