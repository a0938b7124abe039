import { createElement, Fragment } from 'react';
import { planned } from '../planned.js';
import { Remote } from './remote.js';

export const dynamic = 'force-dynamic';

export default async function Page() {
  return createElement(
    Fragment,
    null,
    createElement('p', { id: 'here' }, await planned()),
    createElement(Remote),
  );
}
