import { useEffect, useState } from 'react';
import { openPlanned } from './opened.js';
import { rosterOf } from './roster-of.js';

function Editor({ onPlanned, onChange }) {
  const [session, setSession] = useState(null);
  useEffect(() => {
    let isGone = false;
    const opening = openPlanned();
    const show = async () => {
      const opened = await opening;
      const roster = await rosterOf(opened);
      if (isGone) return;
      setSession(opened);
      onPlanned(roster);
    };
    show().catch((error) => isGone || onPlanned(String(error)));
    return () => {
      isGone = true;
      opening.then((opened) => opened.close());
    };
  }, [onPlanned]);
  return <roster-editor session={session} onroster-change={onChange} />;
}

/** The editor, its session, and a button that takes it away and puts it back. */
export function Roster() {
  const [isShown, setShown] = useState(true);
  const [worker, setWorker] = useState('');
  const [changes, setChanges] = useState(0);
  return (
    <>
      <button id="toggle" type="button" onClick={() => setShown(!isShown)}>
        开／关
      </button>
      <output id="changes">{changes}</output>
      {isShown && <Editor onPlanned={setWorker} onChange={() => setChanges((count) => count + 1)} />}
      <output id="worker" hidden>
        {worker}
      </output>
    </>
  );
}
