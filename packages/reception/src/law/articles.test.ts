import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const sources = join(import.meta.dirname, '..');

/** Rooms whose texts people read. */
const rooms = ['locale', 'locale/zh-CN', 'locale/en', 'papers/templates', 'desk'];

it('no text names an article by itself: where a rule is laid down is said by law/ alone', () => {
  const found = rooms.flatMap((room) =>
    readdirSync(join(sources, room))
      .filter((name) => name.endsWith('.ts') && !name.includes('.test.'))
      .flatMap((name) =>
        readFileSync(join(sources, room, name), 'utf8')
          .split('\n')
          .filter((line) => !/^\s*(\/\*\*|\*|\/\/)/.test(line))
          .filter((line) => /第[一二三四五六七八九十百]+条|[Aa]rticle \d/.test(line))
          .map((line) => `${room}/${name}: ${line.trim()}`),
      ),
  );
  expect(found).toEqual([]);
});
