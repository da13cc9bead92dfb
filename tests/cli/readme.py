# SPDX-License-Identifier: Apache-2.0
"""Runs the console blocks of README.md (see t70-readme.sh).

A line "$ COMMAND" is run by sh with standard output on a terminal of 80 columns; the lines after it are what came out. "$ cd DIR" is taken from the
root of the repository. Before the first command that speaks to 127.0.0.1:8080 the server is started, on a free port.
"""
import difflib
import os
import pty
import re
import subprocess
import sys
import time

ADDRESS = '127.0.0.1:8080'
root, update = sys.argv[1], '--update' in sys.argv[2:]
readme = os.path.join(root, 'README.md')
server = None


def start_server():
    global server
    server = subprocess.Popen([os.environ['SIGLAD'], '--listen', '127.0.0.1:0'], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    for line in server.stdout:
        found = re.search(r'http://([0-9.:]+)/', line)
        if found:
            return found.group(1)
    sys.exit('not ok server_starts')


def read_terminal(fd):
    chunks = []
    while True:
        try:
            chunk = os.read(fd, 65536)
        except OSError:  # nobody has the other end any more
            break
        if not chunk:
            break
        chunks.append(chunk)
    return b''.join(chunks).decode().replace('\r\n', '\n')


def wait_for_a_fresh_second():
    """What is as good otherwise is ordered by the second in which it was added; documents of one command shall share it."""
    spent = time.time() % 1
    if spent > 0.5:
        time.sleep(1 - spent)


def run(command, address, where):
    if command.startswith('sigla add'):
        wait_for_a_fresh_second()
    ours, theirs = pty.openpty()
    process = subprocess.Popen(['sh', '-c', command.replace(ADDRESS, address)], stdin=subprocess.DEVNULL, stdout=theirs,
                               stderr=subprocess.PIPE, cwd=where)
    os.close(theirs)
    output = read_terminal(ours)
    os.close(ours)
    output += process.stderr.read().decode()
    process.wait()
    return [line.rstrip() for line in output.replace(address, ADDRESS).splitlines()]


# Other weights give entries and changes other numbers. What the page calls entry 5, and edits further down, is found again by its new number.
NUMBERED = re.compile(r'\bsigla (set|approve|show|history|undo) (\d+)')


def learn_numbers(expected, output, numbers):
    for word in ('entry', 'change'):
        old, new = (re.findall(word + r' (\d+)', '\n'.join(lines)) for lines in (expected, output))
        for number, other in zip(old, new):
            numbers.setdefault((word, number), other)


def renumbered(command, numbers):
    def renumber(found):
        verb, number = found.groups()
        return f'sigla {verb} ' + numbers.get(('change' if verb == 'undo' else 'entry', number), number)
    return NUMBERED.sub(renumber, command)


def masked(lines):
    """Counts and confidences move with every better weight; what was found, and where, shall not move unseen."""
    text = re.sub(r'\d+(\.\d+)?', 'N', '\n'.join(lines))
    return re.sub(r' +', ' ', re.sub(r', N new entr.*', '', text))


def blocks(lines):
    """-> (is it a command block, lines) one after another; together they are the page"""
    part, inside = [], False
    for line in lines:
        if not inside and line == '```console':
            yield False, part + [line]
            part, inside = [], True
        elif inside and line == '```':
            yield True, part
            part, inside = [line], False
        else:
            part.append(line)
    yield inside, part


def main():
    where, address, count, page, numbers = root, None, 0, [], {}
    with open(readme, encoding='utf-8') as f:
        lines = f.read().splitlines()
    for is_session, part in blocks(lines):
        if not is_session:
            page += part
            continue
        starts = [i for i, line in enumerate(part) if line.startswith('$ ')]
        for begin, end in zip(starts, starts[1:] + [len(part)]):
            command, expected = part[begin][2:], part[begin + 1:end]
            blank = ['']*(bool(expected) and expected[-1] == '' and end < len(part))
            expected = expected[:len(expected) - len(blank)]
            command = renumbered(command, numbers)
            page.append('$ ' + command)
            if command.startswith('cd '):
                where = os.path.join(root, command[3:])
                page += expected + blank
                continue
            if ADDRESS in command and address is None:
                address = start_server()
            output = run(command, address or ADDRESS, where)
            count += 1
            page += output + blank
            learn_numbers(expected, output, numbers)
            if masked(output) == masked(expected):
                print(f'ok readme_{count}')
                continue
            for line in difflib.unified_diff(expected, output, 'README.md', 'what came out', lineterm=''):
                print('# ' + line)
            print(f'# $ {command}\nnot ok readme_{count}')
    if update:
        with open(readme, 'w', encoding='utf-8') as f:
            f.write('\n'.join(page) + '\n')
    elif count == 0:
        print('not ok readme_has_commands')


os.environ.update(COLUMNS='80', NO_COLOR='1', PATH=os.path.dirname(os.environ['SIGLA']) + ':' + os.environ['PATH'])
try:
    main()
finally:
    if server:
        server.terminate()
        server.wait()
