const focused = document.activeElement;
return `${roleOf(focused)} ${nameOf(focused)}`.trim();
