import { css } from 'lit';

/** Where there is little room: at twice the size, on a telephone. */
export const narrowStyles = css`
  :host([data-width='narrow']) {
    height: auto;
    min-height: 100%;
    overflow: visible;
  }
  :host([data-width='narrow']) .head {
    flex-wrap: wrap;
    padding: 4px 16px;
  }
  :host([data-width='narrow']) h1 {
    flex: 1;
  }
  :host([data-width='narrow']) .head > .tabs {
    order: 1;
  }
  /* beside the views, in one line with them */
  :host([data-width='narrow']) .tools {
    order: 2;
    flex: 1 1 0;
    justify-content: flex-end;
    min-width: 260px;
  }
  :host([data-width='narrow']) .tools .btn {
    flex: none;
  }
  :host([data-width='narrow']) ::slotted([slot='status']) {
    flex: 0 1 auto;
    min-width: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  /* a word that is not seen is still said */
  :host([data-width='narrow']) .tools .btn:not(.primary) span {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  :host([data-width='narrow']) .headline > p {
    flex: 1;
  }
  :host([data-width='narrow']) .find {
    width: 150px;
  }
  :host([data-width='narrow']) .find kbd,
  :host([data-width='narrow']) roster-ruler {
    display: none;
  }
  :host([data-width='narrow']) .parts,
  :host([data-width='narrow']) .parts > .work {
    flex: none;
  }
  :host([data-width='narrow']) .work {
    flex-direction: column;
  }
  :host([data-width='narrow']) .main {
    flex: none;
    height: 78vh;
    min-height: 260px;
  }
  :host([data-width='narrow']) .panel {
    width: auto;
    max-height: 90vh;
  }
  :host([data-width='vast']) .panel {
    width: 500px;
  }
  /* on a telephone the views stand at the foot, within reach of a thumb, and whatever is pressed is large enough */
  @media (max-width: 599px) {
    :host {
      padding-bottom: calc(53px + env(safe-area-inset-bottom, 0px));
    }
    .head > .tabs {
      position: fixed;
      right: 0;
      bottom: 0;
      left: 0;
      z-index: 7;
      padding-bottom: env(safe-area-inset-bottom, 0px);
      border-width: 1px 0 0;
      border-radius: 0;
    }
    /* above them, wherever the page has put the editor */
    .message {
      position: fixed;
      right: 0;
      bottom: calc(53px + env(safe-area-inset-bottom, 0px));
      left: 0;
      z-index: 7;
    }
    .head > .tabs button {
      flex: 1;
      height: 52px;
      padding: 0 4px;
    }
    :host([data-width='narrow']) .head .tools {
      order: 0;
      flex: 1 0 100%;
    }
    ::slotted([slot='status']) {
      flex: 1;
      min-width: 0;
      overflow: hidden;
      text-overflow: ellipsis;
    }
    .head .tools .btn {
      flex: none;
      justify-content: center;
      min-width: 44px;
      height: 44px;
    }
    .headline .facts,
    .headline .keys,
    .filters details:not([open]) + .find {
      display: none;
    }
    .headline {
      flex-wrap: wrap;
    }
    .filters summary.btn,
    .headline .find,
    .filters .pop select,
    .filters .pop .check {
      height: 44px;
    }
    .filters {
      flex-wrap: wrap;
      justify-content: flex-end;
      max-width: 60%;
    }
    :host([data-width='narrow']) .work {
      padding: 6px 8px 10px;
    }
    :host([data-width='narrow']) .main {
      height: max(320px, calc(100vh - 214px));
    }
  }
`;
