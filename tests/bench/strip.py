# SPDX-License-Identifier: Apache-2.0
"""Strips the pages of unpacked documentation packages (HTML, and Mallard from GNOME) to plain text, one file for each language.

Usage: strip.py FILES TEXT. A page that says the same as one before (pages that were never translated) is left out."""
import hashlib
import html.parser
import pathlib
import re
import sys

BLOCKS = {"p", "div", "li", "dt", "dd", "tr", "title", "h1", "h2", "h3", "h4", "h5", "h6", "br", "pre", "table", "ul", "ol", "dl", "section", "item", "note"}
CELLS = {"td", "th"}
SILENT = {"script", "style", "nav", "head", "info"}


class Stripper(html.parser.HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.parts, self.silent = [], []

    def handle_starttag(self, tag, attributes):
        if tag in SILENT:
            self.silent.append(tag)
        elif tag in BLOCKS:
            self.parts.append("\n\n")
        elif tag in CELLS:
            self.parts.append("\t")

    def handle_endtag(self, tag):
        if self.silent and tag == self.silent[-1]:
            self.silent.pop()
        elif tag in BLOCKS:
            self.parts.append("\n\n")

    def handle_data(self, data):
        if not self.silent:
            self.parts.append(data)

    def text(self):
        joined = re.sub(r"[ \r\f\v]+", " ", "".join(self.parts))
        joined = re.sub(r"\n[ \t]*(?=\n)", "\n", joined)
        return re.sub(r"\n{2,}", "\n\n", joined).strip()


def language_of(page, root):
    """The part of the path that looks like a language and is not the name of a directory of the system."""
    relative = page.relative_to(root).parts
    for part in relative[1:]:
        if re.fullmatch(r"[a-z]{2,3}([-_@][A-Za-z]+)?", part) and part not in {"usr", "doc", "html", "text", "lib", "gnome", "apps", "share", "help", "media"}:
            return re.split(r"[-_@]", part)[0] if part[:2] != "zh" else part.replace("_", "-")
    named = re.search(r"\.([a-z]{2}(?:_[A-Z]{2})?)\.html$", page.name)
    return named.group(1) if named else "en"


def main():
    root, target = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    pages = sorted(p for p in root.rglob("*") if p.suffix in {".html", ".page"} and p.is_file() and not p.is_symlink())
    seen, outputs, total = set(), {}, 0
    for number, page in enumerate(pages):
        stripper = Stripper()
        stripper.feed(page.read_bytes().decode("utf-8", "replace"))
        text = stripper.text()
        digest = hashlib.sha256(text.encode()).digest()
        if digest in seen or len(text) < 40:
            continue
        seen.add(digest)
        language = language_of(page, root)
        if language not in outputs:
            outputs[language] = open(target / f"{language}.txt", "w", encoding="utf-8")
        outputs[language].write(text + "\n\n")
        total += len(text.encode())
        if number % 2000 == 0:
            print(f"  {number} of {len(pages)} pages, {total >> 20} MiB", file=sys.stderr)
    for output in outputs.values():
        output.close()


main()
