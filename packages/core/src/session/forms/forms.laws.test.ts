import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../../../../scripts/runs.ts';
import { pointerSteps } from '../../document/pointer.ts';
import type { RosterDocument } from '../../document/schema.ts';
import { parseDocument } from '../../plan/parse-document.ts';
import { documentArbitrary } from '../../testing/arbitrary-document.ts';
import { moved, startOf } from '../session.test.kit.ts';
import { fieldSpec } from './field-kinds.ts';
import { formContext } from './form-context.ts';
import {
  editOf,
  fieldsOf,
  formDraws,
  type FormDraws,
  rowsOf,
  sessionOf,
  withForeignRule,
} from './forms.test.kit.ts';
import { shownText } from './shown-text.ts';
import { typedValue } from './typed-text.ts';

const often = runs(6, 250);
const steps = fc.array(fc.oneof({ weight: 5, arbitrary: formDraws }, fc.constantFrom('undo', 'redo')), {
  minLength: 1,
  maxLength: 20,
  size: 'max',
});

const copy = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value)) as Value;

/** A field set in place in a copy, the plain way; what is left empty by it goes too. */
function plainlySet(document: RosterDocument, pointer: string, value: unknown): unknown {
  const next = copy(document) as unknown;
  const keys = pointerSteps(pointer);
  const way: any[] = [next];
  for (const key of keys.slice(0, -1)) {
    const holder = way[way.length - 1];
    if (holder[key] === undefined)
      holder[key] = key === 'shiftTypes' ? [{ id: 'main', name: '接访值班' }] : {};
    way.push(holder[key]);
  }
  if (value === null) delete way[way.length - 1][keys[keys.length - 1]!];
  else way[way.length - 1][keys[keys.length - 1]!] = value;
  for (let at = way.length - 1; at > 0 && value === null && Object.keys(way[at]).length === 0; at--)
    delete way[at - 1][keys[at - 1]!];
  return next;
}

const isGood = (document: unknown): boolean =>
  parseDocument(document).diagnostics.every(({ severity }) => severity !== 'error');

describe('a document in forms', () => {
  it('law: edits, undo and redo do to it what they do to a list of plain documents; a refused one does nothing', async () => {
    await fc.assert(
      fc.asyncProperty(documentArbitrary(), fc.boolean(), steps, async (document, isPlanned, all) => {
        const session = isPlanned
          ? sessionOf(undefined, { roster: await startOf(document) })
          : sessionOf(document);
        let mirror = session.view();
        const model = { documents: [copy(session.document())], cursor: 0 };
        for (const step of all) {
          const now = session.document();
          const isStep = typeof step === 'string';
          const drawn = isStep ? null : editOf(step, session.form());
          mirror = await moved(session, drawn ? drawn.edit : (step as 'undo'), mirror);
          const isDone = session.document() !== now;
          if (isDone && isStep) model.cursor += step === 'undo' ? -1 : 1;
          if (isDone && drawn) {
            const { edit } = drawn;
            const isPlain = 'value' in drawn && edit.kind === 'write-field';
            const next = isPlain ? plainlySet(now, edit.at.pointer, drawn.value) : session.document();
            model.documents.splice(++model.cursor, Infinity, copy(next) as RosterDocument);
          }
          expect(session.document()).toStrictEqual(model.documents[model.cursor]);
          expect(isGood(session.document())).toBe(true);
        }
      }),
      often,
    );
  });

  it('law: several edits in one step are those edits one by one, taken back at once', () => {
    fc.assert(
      fc.property(
        documentArbitrary(),
        fc.array(formDraws, { minLength: 1, maxLength: 6 }),
        (document, draws: FormDraws[]) => {
          const [single, several] = [sessionOf(document), sessionOf(document)];
          const edits = draws.flatMap((draw) => {
            const { edit } = editOf(draw, single.form());
            return single.act(edit).patch === null ? [] : [edit];
          });
          const { patch } = several.act({ kind: 'edits', edits });
          expect(patch === null).toBe(edits.length === 0);
          expect(several.document()).toStrictEqual(single.document());
          if (patch !== null) several.undo();
          expect(several.document()).toStrictEqual(sessionOf(document).document());
          expect(several.view().undo).toBeNull();
        },
      ),
      often,
    );
  });

  it('law: rules of constraints that no form knows stay as they are, letter by letter', () => {
    const rule = { id: 'q', constraint: 'acme/quiet-week', weight: 3, params: { deep: [{ a: null }, '周'] } };
    fc.assert(
      fc.property(
        documentArbitrary(),
        fc.array(formDraws, { maxLength: 15 }),
        (document, draws: FormDraws[]) => {
          const session = sessionOf(withForeignRule(document, rule));
          expect(session.view().headline.status).toBe('refused');
          for (const draw of draws) session.act(editOf(draw, session.form()).edit);
          expect(session.document().rules!.filter((own) => own.constraint === rule.constraint)).toStrictEqual(
            [rule],
          );
          const errors = session.view().diagnostics.filter(({ severity }) => severity === 'error');
          expect(errors).toHaveLength(1);
        },
      ),
      often,
    );
  });

  it('law: what a field shows, typed in again, is what stands there, in both languages', () => {
    fc.assert(
      fc.property(documentArbitrary().map(copy), fc.constantFrom('zh-CN', 'en'), (document, language) => {
        const session = sessionOf(document, { language });
        const context = formContext(document, language);
        for (const { address, text } of fieldsOf(session.form())) {
          const path = pointerSteps(address.pointer);
          const spec = address.rule === undefined ? fieldSpec(path) : undefined;
          if (!spec || text === '') continue;
          const typed = typedValue(spec, text, context);
          expect(typed).toHaveProperty('value');
          expect(shownText(spec.kind, (typed as { value: unknown }).value, context)).toBe(text);
          const value = path.reduce<any>((own, key) => own?.[key], document);
          if (value !== undefined && spec.kind.kind !== 'weekdays')
            expect((typed as { value: unknown }).value).toStrictEqual(value);
        }
      }),
      runs(15, 600),
    );
  });

  it('law: whatever is removed is mentioned nowhere any more', () => {
    fc.assert(
      fc.property(documentArbitrary({ services: true, pins: true }), fc.nat(), (document, which) => {
        const session = sessionOf(document);
        const rows = rowsOf(session.form()).filter(({ pointer }) =>
          /^\/(leaders|townships|sectors|projects)\/\d+$/.test(pointer),
        );
        const row = rows[which % rows.length]!;
        const id = pointerSteps(row.pointer).reduce<any>((own, key) => own[key], document).id as string;
        const outcome = session.act({ kind: 'remove-item', pointer: row.pointer, was: row.title });
        const isMentioned = JSON.stringify({ ...session.document(), ext: null }).includes(`"${id}"`);
        expect(isMentioned).toBe(outcome.patch === null);
      }),
      runs(15, 600),
    );
  });

  it('law: forms are plain JSON, and asking for them changes nothing', () => {
    fc.assert(
      fc.property(documentArbitrary().map(copy), (document) => {
        const session = sessionOf(document);
        const before = copy(document);
        expect(copy(session.form())).toStrictEqual(session.form());
        expect(document).toStrictEqual(before);
      }),
      often,
    );
  });
});
