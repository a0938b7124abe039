import { css } from 'lit';

/** `--u` is 1 % of the window's width or, where it is wider than 16:9, of its height, unless the page says otherwise. */
export const boardStyle = css`
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  :host {
    --u: var(--roster-unit, min(1vw, 1.7778vh));
    display: grid;
    grid-template-rows: calc(var(--u) * 7.6) minmax(0, 1fr) calc(var(--u) * 6.6);
    grid-template-columns: minmax(0, 1fr);
    overflow: hidden;
    width: 100%;
    height: var(--roster-height, 100vh);
    background: var(--surface);
    font-size: calc(var(--u) * 1.9);
  }
  :host([hidden]) {
    display: none;
  }
  h1,
  h2,
  p,
  ol,
  ul,
  dl,
  dd {
    margin: 0;
    padding: 0;
  }
  ol,
  ul {
    list-style: none;
  }
  header,
  footer {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: calc(var(--u) * 2);
    padding: 0 calc(var(--u) * 3.4);
  }
  header {
    border-bottom: 1px solid var(--line-2);
  }
  h1 {
    overflow: hidden;
    font-size: calc(var(--u) * 2.5);
    font-weight: 600;
    letter-spacing: 0.06em;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .edition {
    flex: none;
    margin-right: auto;
    padding: 0 calc(var(--u) * 0.6);
    border: 1px solid currentColor;
    border-radius: calc(var(--u) * 0.3);
    color: var(--rest);
    font-size: calc(var(--u) * 1.8);
    line-height: 1.5;
  }
  .date {
    flex: none;
    color: var(--ink-2);
    font-size: calc(var(--u) * 2.3);
  }
  b {
    color: var(--ink);
  }
  .body {
    display: grid;
    grid-template-columns: 58fr 42fr;
    min-height: 0;
  }
  .today {
    display: flex;
    flex-direction: column;
    overflow: hidden;
    min-width: 0;
    padding: calc(var(--u) * 3.4) calc(var(--u) * 3.4) calc(var(--u) * 2);
    background: #0b4455;
    color: #fff;
  }
  .kicker {
    color: #cfe6ec;
    font-size: calc(var(--u) * 2.4);
    line-height: 1.2;
  }
  .name {
    margin-top: calc(var(--u) * 1.6);
    font-weight: 600;
    letter-spacing: 0.06em;
    line-height: 1.16;
  }
  .size-10 {
    font-size: calc(var(--u) * 10);
    white-space: nowrap;
  }
  .size-7 {
    font-size: calc(var(--u) * 7);
    white-space: nowrap;
  }
  .size-5 {
    font-size: calc(var(--u) * 5);
    white-space: nowrap;
  }
  .size-4 {
    font-size: calc(var(--u) * 4.4);
    letter-spacing: 0;
    white-space: nowrap;
  }
  .size-3 {
    font-size: calc(var(--u) * 3.6);
    letter-spacing: 0;
  }
  .size-3,
  .post,
  .sectors,
  .who,
  .person,
  .detail,
  dd {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow-wrap: anywhere;
  }
  .post {
    margin-top: calc(var(--u) * 0.5);
    font-size: calc(var(--u) * 3.6);
    font-weight: 600;
    line-height: 1.3;
  }
  .post.is-long {
    font-size: calc(var(--u) * 2.8);
  }
  .stand-in {
    flex: none;
    align-self: start;
    margin-top: calc(var(--u) * 1);
    padding: calc(var(--u) * 0.3) calc(var(--u) * 1.2);
    border-radius: calc(var(--u) * 0.3);
    background: #fff;
    color: #0b4455;
    font-size: calc(var(--u) * 2.4);
    font-weight: 600;
    line-height: 1.35;
    overflow-wrap: anywhere;
  }
  .post.is-light {
    margin-top: calc(var(--u) * 2);
    font-weight: 400;
  }
  .when {
    font-size: calc(var(--u) * 5.6);
    font-weight: 600;
    letter-spacing: 0.06em;
    line-height: 1.4;
  }
  .sectors {
    margin-top: calc(var(--u) * 0.6);
    color: #cfe6ec;
    font-size: calc(var(--u) * 2.3);
    line-height: 1.35;
  }
  .who {
    margin-top: calc(var(--u) * 0.6);
    font-size: calc(var(--u) * 3);
    line-height: 1.35;
  }
  dl {
    display: grid;
    flex: none;
    grid-template-columns: auto 1fr;
    gap: calc(var(--u) * 0.7) calc(var(--u) * 1.6);
    margin: auto 0 0;
    padding-top: calc(var(--u) * 1.6);
    border-top: 1px solid #4e8593;
    font-size: calc(var(--u) * 2.3);
    line-height: 1.35;
  }
  dt {
    color: #cfe6ec;
    white-space: nowrap;
  }
  dd {
    font-weight: 600;
  }
  .badge {
    display: inline-block;
    min-width: calc(var(--u) * 2);
    height: calc(var(--u) * 2);
    margin-left: calc(var(--u) * 0.3);
    padding: 0 calc(var(--u) * 0.25);
    border: 1px solid currentColor;
    border-radius: calc(var(--u) * 0.3);
    font-size: calc(var(--u) * 1.4);
    line-height: calc(var(--u) * 1.85);
    text-align: center;
    vertical-align: calc(var(--u) * 0.2);
  }
  .badge.rest {
    background: var(--rest-soft);
    color: var(--rest);
  }
  .badge.make {
    border-color: var(--make);
    background: var(--make);
    color: var(--on-make);
  }
  footer {
    border-top: 1px solid var(--line-2);
    color: var(--ink-2);
    font-size: calc(var(--u) * 1.8);
    white-space: nowrap;
  }
  footer span {
    overflow: hidden;
    text-overflow: ellipsis;
  }
  @media (orientation: portrait) {
    :host {
      --u: var(--roster-unit, min(1.6vw, 1.2vh));
    }
    header {
      flex-wrap: wrap;
      gap: 0 calc(var(--u) * 2);
    }
    h1 {
      line-height: 1.25;
      white-space: normal;
    }
    footer {
      white-space: normal;
    }
    .post {
      -webkit-line-clamp: 3;
    }
    dl {
      margin-top: calc(var(--u) * 1.6);
    }
    .body {
      grid-template-rows: fit-content(60%) minmax(0, 1fr);
      grid-template-columns: minmax(0, 1fr);
    }
  }
  @media (forced-colors: active) {
    .today {
      border-right: 4px solid CanvasText;
      background: Canvas;
      color: CanvasText;
    }
    .stand-in {
      border: 2px solid CanvasText;
    }
    .badge.make {
      forced-color-adjust: none;
      background: CanvasText;
      color: Canvas;
    }
  }
`;
