import { css } from 'lit';

/** What cards, pop-ups and proposals share: rows of buttons, fields, what an act would do. */
export const cardBase = css`
  .acts {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
  }
  .field {
    display: grid;
    grid-template-columns: 72px 1fr;
    gap: 8px;
    align-items: center;
    margin-bottom: 8px;
    font-size: 13px;
  }
  .field [type='text'],
  .field select {
    min-width: 0;
    height: 32px;
    padding: 0 8px;
    border: 1px solid var(--ctl);
    border-radius: var(--r);
    background: var(--surface);
  }
  .verdict {
    --mood: var(--ok);
    padding: 6px 10px;
    border-left: 4px solid var(--mood);
    background: var(--sunken);
  }
  .verdict.worse {
    --mood: var(--warn);
  }
  .verdict.broken,
  .verdict.impossible {
    --mood: var(--bad);
  }
  .verdict svg.i,
  .verdict b {
    color: var(--mood);
  }
`;
