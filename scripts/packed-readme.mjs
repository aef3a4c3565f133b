// The README inside the .vsix: what whoever has the extension installed needs. It has no pictures and no links to files of
// the repository, which VS Code could not show there without an address on the network.

const region = /<!-- repository:start -->[\s\S]*?<!-- repository:end -->\n*/g;

/**
 * The README without the parts between `<!-- repository:start -->` and `<!-- repository:end -->`, without pictures, and
 * with the words of relative links only.
 * @param {string} readme
 * @returns {string}
 */
export function packedReadme(readme) {
  return readme
    .replace(region, '')
    .replace(/^ *!\[[^\]]*\]\([^)]*\)\n+/gm, '')
    .replace(/<!-- settings:(?:start|end) -->\n*/g, '')
    .replace(/\[([^\]]*)\]\((?!https?:|#)[^)]*\)/g, '$1');
}
