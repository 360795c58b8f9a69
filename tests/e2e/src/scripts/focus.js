if (!document.hasFocus()) return null;
const focused = document.activeElement;
const box = focused.getBoundingClientRect();
const problems = [];
const report = (problem) => problems.push(`${roleOf(focused)} ${nameOf(focused).slice(0, 60)}: ${problem}`);
if (box.bottom < 0 || box.top > innerHeight || box.right < 0 || box.left > innerWidth) report("is outside the window");
const [x, y] = [Math.min(Math.max(box.left, 0) + Math.min(box.width, 20) / 2, innerWidth - 1), Math.max(box.top, 0) + Math.min(box.height, 20) / 2];
const topmost = document.elementFromPoint(x, y);
if (topmost && !focused.contains(topmost) && !topmost.contains(focused) && !topmost.closest("label")) report(`is covered by ${topmost.outerHTML.slice(0, 80)}`);
// Painting converts colors in any notation to numbers.
const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
const paint = (colors) => {
  for (const color of colors) { canvas.fillStyle = color; canvas.fillRect(0, 0, 1, 1); }
  return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3);
};
// Relative luminance, as WCAG defines it.
const luminance = (rgb) => {
  const [r, g, b] = rgb.map((value) => value / 255).map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const backgrounds = [];
for (let element = focused.parentElement; element; element = element.parentElement) backgrounds.unshift(getComputedStyle(element).backgroundColor);
const style = getComputedStyle(focused);
const ring = luminance(paint([...backgrounds, style.outlineColor]));
const background = luminance(paint(backgrounds));
const contrast = (Math.max(ring, background) + 0.05) / (Math.min(ring, background) + 0.05);
if (style.outlineStyle === "none" || parseFloat(style.outlineWidth) < 2) report(`has no focus ring (${style.outlineStyle} ${style.outlineWidth})`);
else if (contrast < 3) report(`has a focus ring with a contrast of only ${contrast.toFixed(1)}:1`);
const stops = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]')];
const isLast = stops.filter((stop) => stop.checkVisibility()).at(-1) === focused;
return [problems, isLast];
