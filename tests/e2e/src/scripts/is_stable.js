// Whether an element keeps its position for three frames.
const [element, done] = arguments;
const position = () => {
  const { x, y } = element.getBoundingClientRect();
  return `${x} ${y}`;
};
const before = position();
const check = (frames) => requestAnimationFrame(() => (frames ? check(frames - 1) : done(position() === before)));
check(2);
