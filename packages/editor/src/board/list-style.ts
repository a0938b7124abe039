import { css } from 'lit';

/** Several people of one day, and the days to come. */
export const boardListStyle = css`
  .people {
    display: flex;
    flex: 1;
    flex-direction: column;
    justify-content: space-evenly;
    min-height: 0;
  }
  .people.is-many {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: calc(var(--u) * 0.8) calc(var(--u) * 2);
    align-content: center;
  }
  .people .person {
    font-size: calc(var(--u) * 5);
    font-weight: 600;
    line-height: 1.2;
  }
  .people .person small {
    color: #cfe6ec;
    font-size: calc(var(--u) * 2.2);
    font-weight: 400;
  }
  .people .person small.stand-in {
    padding: 0 calc(var(--u) * 0.5);
    color: #0b4455;
  }
  .people .detail {
    color: #cfe6ec;
    font-size: calc(var(--u) * 2.2);
    line-height: 1.3;
  }
  .people.is-many .person {
    font-size: calc(var(--u) * 2.8);
    -webkit-line-clamp: 1;
  }
  .people.is-many .person small,
  .people.is-many .detail {
    font-size: calc(var(--u) * 1.7);
    -webkit-line-clamp: 1;
  }
  .next {
    display: flex;
    flex-direction: column;
    overflow: hidden;
    min-width: 0;
    min-height: 0;
    padding: calc(var(--u) * 2.6) calc(var(--u) * 3.4) calc(var(--u) * 1) calc(var(--u) * 3);
  }
  h2 {
    margin: 0 0 calc(var(--u) * 0.5);
    color: var(--ink-2);
    font-size: calc(var(--u) * 2.1);
    font-weight: 600;
  }
  ol {
    display: flex;
    flex: 1;
    flex-direction: column;
    min-height: 0;
  }
  ol li {
    display: grid;
    flex: 1 1 0;
    grid-template-columns: calc(var(--u) * 10.4) 1fr;
    align-items: center;
    min-height: 0;
    max-height: 20%;
    border-top: 1px solid var(--line-2);
  }
  .day {
    font-size: calc(var(--u) * 2);
    line-height: 1.3;
  }
  .day small {
    display: block;
    color: var(--ink-2);
    font-size: calc(var(--u) * 1.7);
  }
  .next .person {
    font-size: calc(var(--u) * 2.7);
    font-weight: 600;
    letter-spacing: 0.04em;
    line-height: 1.2;
    -webkit-line-clamp: 1;
  }
  .next .person.is-long {
    font-size: calc(var(--u) * 2);
    letter-spacing: 0;
    -webkit-line-clamp: 2;
  }
  .next .detail {
    color: var(--ink-2);
    font-size: calc(var(--u) * 1.8);
    line-height: 1.3;
    -webkit-line-clamp: 1;
  }
  .next .detail.is-long {
    font-size: calc(var(--u) * 1.5);
    line-height: 1.2;
    -webkit-line-clamp: 2;
  }
  .next .wraps + .detail {
    -webkit-line-clamp: 1;
  }
  /* there is room for a second line of every post */
  @media (orientation: portrait) {
    .next .person.is-long {
      font-size: calc(var(--u) * 2.4);
    }
    .next .detail,
    .next .detail.is-long,
    .next .wraps + .detail {
      font-size: calc(var(--u) * 1.8);
      -webkit-line-clamp: 2;
    }
  }
`;
