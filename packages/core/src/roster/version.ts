/** Version of lunzhi that a roster names as its maker; equal to the package's, which a test checks. */
export const VERSION = '0.2.0';
