import type { EditorSession } from '@lunzhi/editor';
import type {} from '@lunzhi/editor/react';

export const Office = ({ session }: { session: EditorSession | null }) => (
  <roster-editor session={session} language="zh-CN" onroster-change={({ view }) => view.revision} />
);
// @ts-expect-error: no such language
export const Wrong = () => <roster-editor language="fr" />;
