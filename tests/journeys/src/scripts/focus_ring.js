if (!document.hasFocus()) return null;
const focused = document.activeElement;
const box = focused.getBoundingClientRect();
const trouble = [];
const complain = (what) => trouble.push(`${roleOf(focused)} ${nameOf(focused).slice(0, 60)}: ${what}`);
if (box.bottom < 0 || box.top > innerHeight || box.right < 0 || box.left > innerWidth) complain("is out of sight");
const [x, y] = [Math.min(Math.max(box.left, 0) + Math.min(box.width, 20) / 2, innerWidth - 1), Math.max(box.top, 0) + Math.min(box.height, 20) / 2];
const there = document.elementFromPoint(x, y);
if (there && !focused.contains(there) && !there.contains(focused) && !there.closest("label")) complain(`is covered by ${there.outerHTML.slice(0, 80)}`);
// Colours as numbers, whatever notation they are in: by painting them.
const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
const painted = (colours) => {
  for (const colour of colours) { canvas.fillStyle = colour; canvas.fillRect(0, 0, 1, 1); }
  return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3);
};
const light = (rgb) => {
  const [r, g, b] = rgb.map((value) => value / 255).map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const behind = [];
for (let element = focused.parentElement; element; element = element.parentElement) behind.unshift(getComputedStyle(element).backgroundColor);
const style = getComputedStyle(focused);
const ring = light(painted([...behind, style.outlineColor]));
const ground = light(painted(behind));
const contrast = (Math.max(ring, ground) + 0.05) / (Math.min(ring, ground) + 0.05);
if (style.outlineStyle === "none" || parseFloat(style.outlineWidth) < 2) complain(`has no ring (${style.outlineStyle} ${style.outlineWidth})`);
else if (contrast < 3) complain(`has a ring of ${contrast.toFixed(1)}:1 only`);
return trouble;
