import { css } from 'lit';

/** Rows where there is little room: what belongs together stands one over the other. */
export const cardStyles = css`
  .cards thead {
    position: absolute;
    overflow: hidden;
    clip-path: inset(50%);
    height: 1px;
  }
  .cards tr[data-shift] {
    grid-template-areas: 'date leader state' 'weekday post townships';
    align-content: center;
    height: calc(62px + var(--own, 0) * 22px);
  }
  .cards td {
    font-size: 13px;
  }
  .cards td.leader {
    grid-area: leader;
    font-size: 15px;
  }
  .cards td.date {
    grid-area: date;
    text-align: left;
  }
  .cards td.weekday {
    grid-area: weekday;
  }
  .cards td.post {
    grid-area: post;
  }
  .cards td.townships {
    grid-area: townships;
  }
  .cards td.state {
    grid-area: state;
    padding: 0 8px;
  }
  /* the host's own: a line each, with what its head would say */
  .cards td[data-title] {
    gap: 6px;
    grid-column: 1 / -1;
    height: 22px;
    padding: 0 8px;
    text-align: left;
  }
  .cards td[data-title]::before {
    content: attr(data-title);
    flex: none;
    color: var(--ink-3);
  }
  .cards td.state > div {
    flex-flow: row wrap;
    gap: 2px 6px;
    height: auto;
    line-height: 18px;
  }
  .cards .parts {
    flex: 0 1 auto;
    order: -3;
  }
  /* what is not public yet takes the place of the townships */
  .cards tr.unpublished:not(.current) {
    grid-template-areas: 'date leader state' 'weekday post state';
  }
  .cards tr.unpublished:not(.current) td.townships,
  .cards tr:not(.current) .acts {
    display: none;
  }
  .cards tr.current .acts {
    order: 1;
  }
  .cards tr.current {
    grid-template-areas: 'date leader leader' 'weekday post townships' 'state state state';
    height: auto;
    min-height: 62px;
    padding: 6px 0;
    contain: content;
    content-visibility: visible;
  }
  .cards .acts {
    flex: 1 0 100%;
  }
  .cards .acts button {
    flex: 1;
    min-width: 54px;
    min-height: 44px;
    font-size: 14px;
  }
  .cards tr.month {
    top: 0;
  }
`;
