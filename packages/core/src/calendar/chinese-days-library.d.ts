/** What is used of chinese-days, which has types for its own entry alone. */
declare module 'chinese-days/dist/index.min.js' {
  const chineseDays: {
    /** `name` is "Spring Festival,春节,4" when the day is listed, "Monday" when not. */
    getDayDetail(iso: string): { readonly work: boolean; readonly name: string };
    getLunarDate(iso: string): {
      readonly lunarMon: number;
      readonly lunarDay: number;
      readonly isLeap: boolean;
    };
  };
  export default chineseDays;
}
