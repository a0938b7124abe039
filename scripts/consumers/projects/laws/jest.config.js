export default { testMatch: ['**/jest.test.js'], transform: {} };
