import { planned } from '../planned.js';
import { Office } from './office.jsx';

export const dynamic = 'force-dynamic';

export default async function Page() {
  return (
    <>
      <Office />
      <output id="here" hidden>
        {await planned()}
      </output>
    </>
  );
}
