import '@lunzhi/editor/define';
import '@lunzhi/editor/board';
import '@lunzhi/editor/desk';
import '@lunzhi/editor/notice';
import type { EditorSession, PublicRoster, RosterEditor, Tab } from '@lunzhi/editor';
import type { DeskSession } from '@lunzhi/editor/desk';
import type {} from '@lunzhi/editor/react';
import { useRef } from 'react';

/** What a page in React writes. */
export function Page(props: { session: EditorSession | undefined; roster: PublicRoster; tab: Tab }) {
  const editor = useRef<RosterEditor>(null);
  return (
    <main>
      <roster-editor
        ref={editor}
        className="office"
        session={props.session}
        view={null}
        language="en"
        theme="dark"
        tab={props.tab}
        letterKeys="off"
        readonly={props.tab === 'year'}
        can={async ({ kind }, { when, language }) => kind !== 'plan' || `${when} ${language}`}
        onroster-change={({ view, act }) => console.log(view.revision, act?.kind)}
        onroster-request={({ what }) => what === 'export'}
      >
        <button slot="actions">保存</button>
      </roster-editor>
      <roster-board roster={props.roster} heading="接访中心" theme="light" />
      <roster-notice roster={props.roster} />
    </main>
  );
}

/** The same for the front desk. */
export const Desk = ({ session }: { session: DeskSession | null }) => (
  <reception-desk
    session={session}
    page="pool"
    author="县信访局"
    ondesk-change={({ view, act }) => console.log(view.revision, act?.kind)}
    ondesk-request={({ what, cases }) => what === 'print' && cases.length > 0}
  />
);

export const wrong = [
  // @ts-expect-error there is no such page
  <reception-desk page="year" />,
  // @ts-expect-error an event of the desk has no such property
  <reception-desk ondesk-change={({ roster }) => console.log(roster)} />,
  // @ts-expect-error there is no such language
  <roster-editor language="de" />,
  // @ts-expect-error there is no such act
  <roster-editor can={({ kind }) => kind === 'plann'} />,
  // @ts-expect-error a refusal says why
  <roster-editor can={() => false} />,
  // @ts-expect-error there is no such tab
  <roster-editor tab="week" />,
  // @ts-expect-error a session is no text
  <roster-editor session="here" />,
  // @ts-expect-error an event has no such property
  <roster-editor onroster-change={({ roster }) => console.log(roster)} />,
  // @ts-expect-error there is no such element
  <roster-editer />,
];
