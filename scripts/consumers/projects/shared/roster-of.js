/** The roster of a session. */
export const rosterOf = async (session) => JSON.stringify({ roster: await session.read('roster') });
