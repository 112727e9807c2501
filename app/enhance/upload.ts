/** Enhances the upload form; see upload-resumable.ts. */
export function enhance(): void {}
