namespace LeetSocial.Tests.Browser.Modules;

/// <summary>Files of the tray that can never be sent.</summary>
public sealed class HopelessFilesModulesTests
{
    [Fact]
    public async Task They_leave_the_tray_and_the_browser_with_the_next_message_and_what_may_be_tried_again_stays()
    {
        await using var bench = await Workbench.Opens();

        var told = await bench.Tries<string[]>(LaterModulesTests.Composer +
            """
            const { attachments } = await bench.use('Uploads/Tray/attachments.js');
            const { read } = await bench.use('Chat/Writing/store.js');
            const names = items => items.map(({ name }) => name).join();
            const kept = async () => names(await read('1', 'attachments'));
            await bench.joins();
            attachments.add(1, [new File([], 'empty.txt'), new File(['abc'], 'stopped.txt')]);
            await bench.until(async () => attachments.of(1).every(({ state }) => state === 'failed') && (await read('1', 'attachments')).length === 2);
            types('Hello');
            sends();
            await bench.until(async () => asked('Send').length === 1 && await kept() === 'stopped.txt');
            return [names(attachments.of(1)), ...asked('Send').map(call => call.replace(nameOf(call), ''))];
            """);

        Assert.Equal(["stopped.txt", "Send 1  Hello "], told);
    }
}
