/** HTML elements whose text stands on lines of its own. */
export const BLOCK_ELEMENTS: readonly string[] =
  "p div section article main header footer nav blockquote figure figcaption pre form dl dt dd details summary hr center ul ol li table h1 h2 h3 h4 h5 h6".split(
    " ",
  );
