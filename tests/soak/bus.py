"""Looks at a program as assistive technology does, over the bus of a desktop.

Run by the system's own Python, which has the bindings (python3-gi, gir1.2-atspi-2.0), inside
`dbus-run-session`, with a screen:

    bus.py trees OUT COMMAND...      the tree of every scene that the command puts up on demand
    bus.py window NAME OUT COMMAND...  the tree of one program's first window
    bus.py interview OUT COMMAND...  the interview, from start to verdict, by accessible actions

What was found is written to OUT as JSON; test_assistive.py judges it.
"""

import atexit
import json
import os
import subprocess
import sys
import time

import gi

gi.require_version("Atspi", "2.0")
gi.require_version("GLib", "2.0")
from gi.repository import Atspi, Gio, GLib  # noqa: E402

PATIENCE = 30
STATES = ("FOCUSABLE", "SHOWING", "VISIBLE", "FOCUSED", "CHECKED", "EDITABLE", "ENABLED")


def say_that_it_is_there():
    """Tell the desktop that assistive technology runs, as a screen reader does."""
    bus = Gio.bus_get_sync(Gio.BusType.SESSION)
    given = GLib.Variant("(ssv)", ("org.a11y.Status", "IsEnabled", GLib.Variant("b", True)))
    place = ("org.a11y.Bus", "/org/a11y/bus", "org.freedesktop.DBus.Properties", "Set")
    bus.call_sync(*place, given, None, Gio.DBusCallFlags.NONE, -1, None)


def started(command, **given):
    """Start a program that speaks to the bus; it ends with this one."""
    env = {**os.environ, "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1", "QT_QPA_PLATFORM": "xcb"}
    program = subprocess.Popen(command, env=env, **given)
    atexit.register(program.kill)
    return program


def application(part, windows=1):
    """Wait for an application by a part of its name, and for its window."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        desktop = Atspi.get_desktop(0)
        for index in range(desktop.get_child_count()):
            found = desktop.get_child_at_index(index)
            if found and part in (found.get_name() or "") and found.get_child_count() >= windows:
                return found
        time.sleep(0.1)
    there = [desktop.get_child_at_index(i) for i in range(desktop.get_child_count())]
    names = [each.get_name() for each in there if each]
    raise SystemExit(f"{part} never came to the bus; there are: {names}")


def has(node, state):
    return node.get_state_set().contains(getattr(Atspi.StateType, state))


def described(node):
    """What a screen reader may say of a node, as far as the program told."""
    states = node.get_state_set()
    relations = {
        relation.get_relation_type().value_nick: [
            relation.get_target(i).get_name() or "" for i in range(relation.get_n_targets())
        ]
        for relation in node.get_relation_set()
    }
    interfaces = node.get_interfaces() or []
    actions = []
    if "Action" in interfaces:
        actions = [
            Atspi.Action.get_action_name(node, i) for i in range(Atspi.Action.get_n_actions(node))
        ]
    return {
        "role": node.get_role_name(),
        "name": node.get_name() or "",
        "description": node.get_description() or "",
        "states": [s for s in STATES if states.contains(getattr(Atspi.StateType, s))],
        "relations": relations,
        "actions": actions,
    }


def tree(node, depth=0):
    """All nodes that are shown, with their depth."""
    found = [{"depth": depth, **described(node)}]
    for index in range(node.get_child_count()):
        child = node.get_child_at_index(index)
        if child is not None and has(child, "SHOWING"):
            found += tree(child, depth + 1)
    return found


def trees(out, command):
    """The tree of every scene."""
    program = started(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    names = program.stdout.readline().strip().split(",")
    app = application("cuprofiler")
    found = {}
    for name in names:
        program.stdin.write(f"{name}\n")
        program.stdin.flush()
        said = program.stdout.readline().split()
        assert said == [name, "True"], (name, said, program.poll())
        app.clear_cache()
        found[name] = tree(app)
    json.dump(found, out)


def window(out, command):
    """The tree of one program's window: its name first, then how to start it."""
    name, *command = command
    started(command)
    app = application(name)
    time.sleep(5)
    app.clear_cache()
    json.dump({name: tree(app)}, out)


class Hand:
    """Works a program through the bus alone: no key, no mouse."""

    def __init__(self, name):
        self.app = application(name)
        self.heard = []
        self._listener = Atspi.EventListener.new(self._hear)
        self._listener.register("object:announcement")

    def _hear(self, event):
        self.heard.append(str(event.any_data))

    def listen(self, seconds=0.3):
        """Let what was announced come in."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            while GLib.MainContext.default().iteration(False):
                pass
            time.sleep(0.01)

    def shown(self, role, part=""):
        """The nodes of a role that are shown, whose name holds a part."""
        found = []

        def walk(node):
            if node.get_role_name() == role and part in (node.get_name() or ""):
                found.append(node)
            for index in range(node.get_child_count()):
                child = node.get_child_at_index(index)
                if child is not None and has(child, "SHOWING"):
                    walk(child)

        self.app.clear_cache()
        walk(self.app)
        return found

    def wait(self, role, part=""):
        """Wait for the first such node."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            found = self.shown(role, part)
            if found:
                return found[0]
            self.listen(0.1)
        seen = [(node["role"], node["name"]) for node in tree(self.app)]
        raise SystemExit(f"no {role} {part!r} came: {seen}")

    def does(self, node, action):
        """Carry out an action that the node offers."""
        offered = [
            Atspi.Action.get_action_name(node, i) for i in range(Atspi.Action.get_n_actions(node))
        ]
        if action not in offered:
            raise SystemExit(f"{node.get_name()!r} offers {offered}, not {action}")
        Atspi.Action.do_action(node, offered.index(action))
        self.listen()

    def heading(self):
        """The page's title."""
        return self.wait("heading").get_name()


def interview(out, command):
    """From the first start to the verdict, then a tick on a list."""
    started(command)
    hand = Hand("cuprofiler")
    hand.does(hand.wait("push button", "Profile my product"), "Press")
    asked = []
    for _question in range(60):
        ends = hand.shown("push button", "See the verdict")
        if ends:
            break
        heading = hand.heading()
        asked.append({"question": heading, "roles": answer(hand, heading)})
        hand.does(hand.wait("push button", "Continue"), "Press")
    else:
        raise SystemExit(f"no end: {asked[-4:]}")
    check = hand.heading()
    hand.does(ends[0], "Press")
    verdict = hand.heading()
    questions = list(hand.heard)
    hand.does(hand.wait("radio button", "Checklists"), "Press")
    hand.does(hand.wait("check box", TICKED), "Press")
    found = {"asked": asked, "check": check, "verdict": verdict, "heard": questions}
    json.dump({**found, "after": hand.heard[len(questions) :]}, out)


def answer(hand, heading):
    """Answer one question; return what it offered, by role and name."""
    group = next((p for p in hand.shown("panel", heading)), None)
    if group is not None:
        cards = [group.get_child_at_index(i) for i in range(group.get_child_count())]
        cards = [card for card in cards if card.get_role_name() == "radio button"]
        number = 0 if heading in FIRST else 1
        hand.does(cards[number], "Press")
        return [card.get_name() for card in cards]
    fields = [f for f in hand.shown("text") if has(f, "EDITABLE")]
    words = TYPED.get(heading)
    if words and fields:
        Atspi.EditableText.set_text_contents(fields[0], words)
        hand.listen()
    return [field.get_name() for field in fields]


TYPED = {
    "What do you call your product?": "PayDesk",
    "Who has it in their hands?": "secretaries",
    "How many of them will use it at one customer?": "40",
    "Who says the final yes or no?": "the boss",
    "Which problem does it solve for whoever pays?": "Wrong pay slips cost days",
    "What does it cost today?": "1200",
}
TICKED = "Done: "
"""A part of the name of every line of a list."""
FIRST = (
    "Do you sell it, or do only your own colleagues use it?",
    "Does the payer hand it to the users?",
    "Before that yes or no, what can they do?",
    "Could another product do this job for them?",
    "Do the users belong to the payer’s firm or family?",
    "Is the payer an organisation or a private person?",
)
"""The questions that are answered by their first answer; all others by their second."""


if __name__ == "__main__":
    what, path, *rest = sys.argv[1:]
    Atspi.init()
    say_that_it_is_there()
    with open(path, "w", encoding="utf-8") as written:  # noqa: PTH123 - a script of its own
        {"trees": trees, "window": window, "interview": interview}[what](written, rest)
