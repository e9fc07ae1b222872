const input = document.getElementById("in");
const output = document.getElementById("out");
input.addEventListener("input", () => { output.textContent = input.value; });
input.focus();
