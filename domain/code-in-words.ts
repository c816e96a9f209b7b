/** A code as people read it: "granted_modified" is "granted modified". */
export const codeInWords = (code: string): string => code.replaceAll('_', ' ');
