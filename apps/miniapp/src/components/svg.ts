/** An SVG as an image's address. Percent-encoded, since WeChat has no btoa and `#`, `<` and `"` would break it. */
export const svgUri = (svg: string): string => `data:image/svg+xml,${encodeURIComponent(svg)}`;
