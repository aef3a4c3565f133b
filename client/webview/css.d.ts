/** Styles are bundled into dist/preview.css. */
declare module '*.css';
