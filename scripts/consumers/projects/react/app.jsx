import { useEffect, useState } from 'react';
import { planned } from './planned.js';
import { Roster } from './roster.jsx';

export function App() {
  const [here, setHere] = useState('');
  useEffect(() => void planned().catch(String).then(setHere), []);
  return (
    <>
      <Roster />
      <output id="here" hidden>
        {here}
      </output>
    </>
  );
}
