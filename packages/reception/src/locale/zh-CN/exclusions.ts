/** What tells that a case might not be heard; each a part of a sentence. */
export const exclusions = {
  thisCase: '本件',
  inHand: (of: string, until: string) => `${of}正在办理，${until}到期`,
  reReviewed: (of: string, on: string) => `${of}已于${on}作出复核意见`,
  heardRecently: (of: string, on: string, until: string) => `${of}于${on}已由领导接访，${until}以后再安排`,
  accusation: '信访目的为检举控告',
  noRepresentatives: (most: number) => `人数超过${most}人，没有推选代表`,
  anonymous: '没有登记姓名或住址',
};
